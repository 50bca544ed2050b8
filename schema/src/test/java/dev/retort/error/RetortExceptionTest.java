package dev.retort.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetortExceptionTest {

    @Test
    void eachKindHasTheExitStatusThatTheManualPromises() {
        assertThat(RetortException.usage("u").kind().exitStatus()).isEqualTo(2);
        assertThat(RetortException.database("d").kind().exitStatus()).isEqualTo(3);
        assertThat(RetortException.revision("r").kind().exitStatus()).isEqualTo(4);
    }

    @Test
    void keepsTheCause() {
        Throwable cause = new IllegalStateException("why");

        assertThat(RetortException.database("d", cause)).hasMessage("d").hasCause(cause);
    }
}
