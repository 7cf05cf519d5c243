using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>Who has signed in where, and which of those sessions somebody has ended.</summary>
[DbContext(typeof(FeedDb)), Migration("0008_Sessions")]
public sealed class Sessions : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "sessions",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                Subject = table.Column<string>(nullable: true),
                ProviderSession = table.Column<string>(nullable: true),
                StartedAt = table.Column<long>(time),
                EndsAt = table.Column<long>(time),
                SeenAt = table.Column<long>(time),
                EndedAt = table.Column<long>(time, nullable: true),
                EndNumber = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sessions", x => x.Id);
                table.ForeignKey("FK_sessions_person", x => x.PersonId, "people", "Id");
            }
        );
        foreach (var column in new[] { "PersonId", "Subject", "ProviderSession", "EndNumber", "EndsAt" })
            migration.CreateIndex($"IX_sessions_{column}", "sessions", column);

        migration.CreateTable(
            "session_head",
            table => new { Id = table.Column<int>(), Ends = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_session_head", x => x.Id)
        );
        migration.Sql("INSERT INTO session_head (\"Id\", \"Ends\") VALUES (1, 0)");

        migration.CreateTable(
            "used_logout_tokens",
            table => new { Id = table.Column<string>(), UsedAt = table.Column<long>(time) },
            constraints: table => table.PrimaryKey("PK_used_logout_tokens", x => x.Id)
        );
    }
}
