/// All steps of the schema, in order.
package enum Schema {
    package static let migrations = [
        Migration(1, "journal", PackageResources.step_0001_journal_sql),
        Migration(2, "chain", PackageResources.step_0002_chain_sql),
        Migration(3, "outbox", PackageResources.step_0003_outbox_sql),
        Migration(4, "people", PackageResources.step_0004_people_sql),
        Migration(5, "inbox", PackageResources.step_0005_inbox_sql),
        Migration(6, "logbook", PackageResources.step_0006_logbook_sql),
        Migration(7, "reminders", PackageResources.step_0007_reminders_sql),
        Migration(8, "followed", PackageResources.step_0008_followed_sql),
        Migration(9, "checkpoints", PackageResources.step_0009_checkpoints_sql),
        Migration(10, "organizations", PackageResources.step_0010_orgs_sql),
        Migration(11, "papers", PackageResources.step_0011_papers_sql),
        Migration(12, "keys", PackageResources.step_0012_keys_sql),
        Migration(13, "groups", PackageResources.step_0013_groups_sql),
        Migration(14, "io", PackageResources.step_0014_io_sql),
        Migration(15, "safe", PackageResources.step_0015_safe_sql),
        Migration(16, "bodies", PackageResources.step_0016_bodies_sql),
        Migration(17, "shown", PackageResources.step_0017_shown_sql),
    ]
}
