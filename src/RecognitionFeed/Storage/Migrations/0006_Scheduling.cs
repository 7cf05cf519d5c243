using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>When a highlight that waits shall be published.</summary>
[DbContext(typeof(FeedDb)), Migration("0006_Scheduling")]
public sealed class Scheduling : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        migration.AddColumn<long>("ScheduledFor", "highlights", postgres ? "timestamptz" : "INTEGER", nullable: true);
        if (postgres)
            migration.Sql(Postgres.PostgresScheduleNotice.Create);
    }
}
