using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace RecognitionFeed.Storage.Migrations;

[DbContext(typeof(FeedDb)), Migration("0004_Nominations")]
public sealed class Nominations : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var json = postgres ? "jsonb" : "TEXT";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "nominations",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                NominatorId = table.Column<Guid>(uuid),
                State = table.Column<int>(),
                CreatedAt = table.Column<long>(time),
                ChangedAt = table.Column<long>(time),
                Version = table.Column<int>(),
                AssigneeId = table.Column<Guid>(uuid, nullable: true),
                HighlightId = table.Column<Guid>(uuid, nullable: true),
                Body = table.Column<string>(json),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_nominations", x => x.Id);
                table.ForeignKey("FK_nominations_nominator", x => x.NominatorId, "people", "Id");
                table.ForeignKey("FK_nominations_assignee", x => x.AssigneeId, "people", "Id");
                table.ForeignKey("FK_nominations_highlight", x => x.HighlightId, "highlights", "Id");
            }
        );
        migration.CreateIndex("IX_nominations_all", "nominations", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_nominations_queue", "nominations", ["State", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_nominations_assignee", "nominations", ["AssigneeId", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_nominations_counts", "nominations", ["AssigneeId", "State"]);
        migration.CreateIndex("IX_nominations_HighlightId", "nominations", "HighlightId", unique: true);

        migration.CreateTable(
            "nomination_nominators",
            table => new
            {
                NominationId = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                Text = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_nomination_nominators", x => new { x.NominationId, x.PersonId });
                table.ForeignKey(
                    "FK_nomination_nominators_nomination",
                    x => x.NominationId,
                    "nominations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_nomination_nominators_person", x => x.PersonId, "people", "Id");
            }
        );
        migration.CreateIndex(
            "IX_nomination_nominators_mine",
            "nomination_nominators",
            ["PersonId", "At", "NominationId"]
        );

        migration.CreateTable(
            "nomination_steps",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                NominationId = table.Column<Guid>(uuid),
                State = table.Column<int>(),
                At = table.Column<long>(time),
                PersonId = table.Column<Guid>(uuid, nullable: true),
                Message = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_nomination_steps", x => x.Id);
                table.ForeignKey(
                    "FK_nomination_steps_nomination",
                    x => x.NominationId,
                    "nominations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_nomination_steps_person", x => x.PersonId, "people", "Id");
            }
        );
        migration.CreateIndex("IX_nomination_steps_NominationId", "nomination_steps", "NominationId");

        migration.CreateTable(
            "nomination_notes",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                NominationId = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                Text = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_nomination_notes", x => x.Id);
                table.ForeignKey(
                    "FK_nomination_notes_nomination",
                    x => x.NominationId,
                    "nominations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_nomination_notes_person", x => x.PersonId, "people", "Id");
            }
        );
        migration.CreateIndex("IX_nomination_notes_NominationId", "nomination_notes", "NominationId");

        migration.CreateTable(
            "nomination_tags",
            table => new
            {
                Tag = table.Column<string>(),
                CreatedAt = table.Column<long>(time),
                NominationId = table.Column<Guid>(uuid),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_nomination_tags",
                    x => new
                    {
                        x.Tag,
                        x.CreatedAt,
                        x.NominationId,
                    }
                );
                table.ForeignKey(
                    "FK_nomination_tags_nomination",
                    x => x.NominationId,
                    "nominations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_nomination_tags_NominationId", "nomination_tags", "NominationId");

        migration.CreateTable(
            "nomination_texts",
            table => new
            {
                Number = table
                    .Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                NominationId = table.Column<Guid>(uuid),
                Text = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_nomination_texts", x => x.Number);
                table.ForeignKey(
                    "FK_nomination_texts_nomination",
                    x => x.NominationId,
                    "nominations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_nomination_texts_NominationId", "nomination_texts", "NominationId", unique: true);
        migration.Sql(
            postgres ? Postgres.PostgresTextIndex.For("nomination") : Sqlite.SqliteTextIndex.For("nomination")
        );

        // In SQL: EF Core could add the key on SQLite only by building the whole table anew.
        migration.Sql($"""ALTER TABLE photos ADD COLUMN "NominationId" {uuid} NULL REFERENCES nominations ("Id")""");
        migration.CreateIndex("IX_photos_NominationId", "photos", "NominationId");
    }
}
