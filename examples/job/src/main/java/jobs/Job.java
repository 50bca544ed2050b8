package jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** One run of a container image. */
@Entity
@Table(name = "job", indexes = @Index(name = "ix_job_phase", columnList = "phase, time_start desc"))
public class Job extends BaseEntity {

    @Column(name = "job_id", length = 36, nullable = false, unique = true)
    private String jobId;

    @Column(length = 20, nullable = false)
    private String phase;

    @Column(nullable = false)
    private String image;

    private String email;

    @Column(name = "time_start")
    private Instant timeStart;
}
