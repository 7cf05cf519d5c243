using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RecognitionFeed.Audit;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>Who did what to which and when; the database itself refuses to change or remove an entry.</summary>
[DbContext(typeof(FeedDb)), Migration(Name)]
public sealed class Audit : Migration
{
    public const string Name = "0011_Audit";

    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "audit_entries",
            table => new
            {
                Sequence = table.Column<long>(),
                At = table.Column<long>(time),
                PersonId = table.Column<Guid>(uuid, nullable: true),
                Action = table.Column<string>(),
                SubjectType = table.Column<string>(),
                SubjectId = table.Column<Guid>(uuid, nullable: true),
                Details = table.Column<string>(),
                Hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_audit_entries", x => x.Sequence)
        );
        migration.CreateIndex("IX_audit_entries_At", "audit_entries", "At");
        migration.CreateIndex("IX_audit_entries_person", "audit_entries", ["PersonId", "Sequence"]);
        migration.CreateIndex("IX_audit_entries_subject", "audit_entries", ["SubjectId", "Sequence"]);
        migration.CreateIndex("IX_audit_entries_action", "audit_entries", ["Action", "Sequence"]);
        migration.CreateTable(
            "audit_head",
            table => new
            {
                Id = table.Column<int>(),
                Sequence = table.Column<long>(),
                Hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_audit_head", x => x.Id)
        );
        migration.Sql($"""INSERT INTO audit_head ("Id", "Sequence", "Hash") VALUES (1, 0, '{AuditChain.Beginning}')""");
        migration.Sql(postgres ? Postgres.PostgresAuditGuard.Create : Sqlite.SqliteAuditGuard.Create);
    }
}
