using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>Which instance is at what recurs, and when that is due.</summary>
[DbContext(typeof(FeedDb)), Migration("0007_PeriodicWork")]
public sealed class PeriodicWork : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "periodic_work",
            table => new
            {
                Name = table.Column<string>(),
                DueAt = table.Column<long>(time),
                HeldBy = table.Column<Guid>(uuid),
                HeldUntil = table.Column<long>(time),
            },
            constraints: table => table.PrimaryKey("PK_periodic_work", x => x.Name)
        );
    }
}
