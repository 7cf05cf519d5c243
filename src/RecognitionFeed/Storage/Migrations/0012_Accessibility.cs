using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>What people could not use.</summary>
[DbContext(typeof(FeedDb)), Migration("0012_Accessibility")]
public sealed class Accessibility : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";
        migration.CreateTable(
            "accessibility_reports",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                PersonId = table.Column<Guid>(uuid, nullable: true),
                Page = table.Column<string>(),
                Text = table.Column<string>(),
                Contact = table.Column<string>(),
                HandledAt = table.Column<long>(time, nullable: true),
                HandledById = table.Column<Guid>(uuid, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_accessibility_reports", x => x.Id)
        );
    }
}
