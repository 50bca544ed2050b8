package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionStep;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The hooks of a project, called one after the other.
 *
 * @param hooks in the order of the class path
 */
record MigrationHooks(List<MigrationHook> hooks) {

    static final MigrationHooks NONE = new MigrationHooks(List.of());

    MigrationHooks {
        hooks = List.copyOf(hooks);
    }

    /** @throws RetortException of kind USAGE for a hook that cannot be made */
    static MigrationHooks of(ClassLoader loader) {
        try {
            return new MigrationHooks(ServiceLoader.load(MigrationHook.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
        } catch (ServiceConfigurationError e) {
            throw RetortException.usage(
                    "A migration hook on the class path cannot be used: " + e.getMessage()
                            + ". Correct META-INF/services/" + MigrationHook.class.getName() + ", or the class",
                    e);
        }
    }

    boolean isEmpty() {
        return hooks.isEmpty();
    }

    /** Calls what stands before an upgrade; nothing stands before a downgrade. */
    void beforeSteps(OperationSink sink, List<RevisionStep> steps) {
        if (!steps.isEmpty() && steps.get(0).direction() == Direction.UPGRADE) {
            beforeUpgrade(new Operations(sink), steps);
        }
    }

    private void beforeUpgrade(Operations op, List<RevisionStep> steps) {
        hooks.forEach(hook ->
                call(hook, "No revision is run, for the hook before it, ", () -> hook.beforeUpgrade(op, steps)));
    }

    void afterRevision(Operations op, RevisionStep step) {
        hooks.forEach(hook -> call(hook, "the hook behind it, ", () -> hook.afterRevision(op, step)));
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void call(MigrationHook hook, String which, Call call) {
        try {
            call.run();
        } catch (StatementFailure e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError e) {
            String what = e instanceof RetortException ? e.getMessage() : e.toString();
            throw RetortException.revision(which + hook.getClass().getName() + ", fails: " + what, e);
        }
    }
}
