using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>What the staff system calls people and units, who follows a unit, and a sign of every change.</summary>
[DbContext(typeof(FeedDb)), Migration("0002_Directory")]
public sealed class DirectoryOfStaff : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";
        var text = postgres ? "text" : "TEXT";

        foreach (var table in new[] { "units", "people" })
        {
            migration.AddColumn<string>("ExternalId", table, text, nullable: true);
            migration.CreateIndex($"IX_{table}_ExternalId", table, "ExternalId", unique: true);
        }

        migration.CreateTable(
            "unit_follows",
            table => new
            {
                PersonId = table.Column<Guid>(uuid),
                UnitId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_unit_follows", x => new { x.PersonId, x.UnitId });
                table.ForeignKey("FK_unit_follows_person", x => x.PersonId, "people", "Id");
                table.ForeignKey("FK_unit_follows_unit", x => x.UnitId, "units", "Id");
            }
        );
        migration.CreateIndex("IX_unit_follows_UnitId", "unit_follows", "UnitId");

        migration.CreateTable(
            "directory_head",
            table => new { Id = table.Column<int>(), Version = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_directory_head", x => x.Id)
        );
        migration.Sql("INSERT INTO directory_head (\"Id\", \"Version\") VALUES (1, 0)");
        migration.Sql(postgres ? Postgres.PostgresDirectoryChanges.Create : Sqlite.SqliteDirectoryChanges.Create);
    }
}
