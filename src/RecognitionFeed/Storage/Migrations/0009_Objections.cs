using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>Who has objected to being in a photo, and what was decided.</summary>
[DbContext(typeof(FeedDb)), Migration("0009_Objections")]
public sealed class Objections : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";
        var uuids = postgres ? "uuid[]" : "TEXT";

        migration.AddColumn<long>("WithheldAt", "photos", time, nullable: true);
        migration.AddColumn<long>("AsideAt", "photos", time, nullable: true);

        migration.CreateTable(
            "objections",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                HighlightId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                State = table.Column<int>(),
                Version = table.Column<int>(),
                PhotoIds = table.Column<string>(uuids),
                DecidedById = table.Column<Guid>(uuid, nullable: true),
                DecidedAt = table.Column<long>(time, nullable: true),
                Reason = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_objections", x => x.Id);
                table.ForeignKey("FK_objections_highlight", x => x.HighlightId, "highlights", "Id");
            }
        );
        migration.CreateIndex("IX_objections_HighlightId", "objections", "HighlightId");
        migration.CreateIndex("IX_objections_open", "objections", ["State", "At"]);

        migration.CreateTable(
            "objectors",
            table => new
            {
                ObjectionId = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                Reason = table.Column<string>(),
                IsNamed = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_objectors", x => new { x.ObjectionId, x.PersonId });
                table.ForeignKey("FK_objectors_objection", x => x.ObjectionId, "objections", "Id");
                table.ForeignKey("FK_objectors_person", x => x.PersonId, "people", "Id");
            }
        );
        migration.CreateIndex("IX_objectors_person", "objectors", ["PersonId", "At"]);
    }
}
