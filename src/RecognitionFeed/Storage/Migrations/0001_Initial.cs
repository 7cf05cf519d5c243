using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>
/// Written by hand: one migration serves both databases, and a column's type is named only where the two differ.
/// </summary>
[DbContext(typeof(FeedDb)), Migration("0001_Initial")]
public sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var json = postgres ? "jsonb" : "TEXT";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "units",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                Name = table.Column<string>(),
                Kind = table.Column<int>(),
                ParentId = table.Column<Guid>(uuid, nullable: true),
                SortKey = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_units", x => x.Id);
                table.ForeignKey("FK_units_parent", x => x.ParentId, "units", "Id");
            }
        );
        migration.CreateIndex("IX_units_ParentId", "units", "ParentId");

        migration.CreateTable(
            "people",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                Name = table.Column<string>(),
                Title = table.Column<string>(),
                UnitId = table.Column<Guid>(uuid),
                ManagerId = table.Column<Guid>(uuid, nullable: true),
                Roles = table.Column<int>(),
                ProtectedIdentity = table.Column<bool>(),
                DeactivatedAt = table.Column<long>(time, nullable: true),
                SortKey = table.Column<string>(),
                SearchKey = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_people", x => x.Id);
                table.ForeignKey("FK_people_unit", x => x.UnitId, "units", "Id");
            }
        );
        migration.CreateIndex("IX_people_SortKey", "people", "SortKey");
        migration.CreateIndex("IX_people_UnitId", "people", "UnitId");

        migration.CreateTable(
            "behaviours",
            table => new
            {
                Id = table.Column<string>(),
                NameSv = table.Column<string>(),
                NameEn = table.Column<string>(),
                Position = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_behaviours", x => x.Id)
        );

        migration.CreateTable(
            "highlights",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                AuthorId = table.Column<Guid>(uuid),
                State = table.Column<int>(),
                CreatedAt = table.Column<long>(time),
                ChangedAt = table.Column<long>(time),
                PublishedAt = table.Column<long>(time, nullable: true),
                Version = table.Column<int>(),
                Body = table.Column<string>(json),
                Removal = table.Column<string>(json, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_highlights", x => x.Id);
                table.ForeignKey("FK_highlights_author", x => x.AuthorId, "people", "Id");
            }
        );
        migration.CreateIndex("IX_highlights_feed", "highlights", ["State", "PublishedAt", "Id"]);

        migration.CreateTable(
            "highlight_tags",
            table => new
            {
                Tag = table.Column<string>(),
                PublishedAt = table.Column<long>(time),
                HighlightId = table.Column<Guid>(uuid),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_highlight_tags",
                    x => new
                    {
                        x.Tag,
                        x.PublishedAt,
                        x.HighlightId,
                    }
                );
                table.ForeignKey(
                    "FK_highlight_tags_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_highlight_tags_HighlightId", "highlight_tags", "HighlightId");

        migration.CreateTable(
            "highlight_texts",
            table => new
            {
                Number = table
                    .Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                HighlightId = table.Column<Guid>(uuid),
                Text = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_highlight_texts", x => x.Number);
                table.ForeignKey(
                    "FK_highlight_texts_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_highlight_texts_HighlightId", "highlight_texts", "HighlightId", unique: true);
        migration.Sql(postgres ? Postgres.PostgresTextIndex.Create : Sqlite.SqliteTextIndex.Create);

        migration.CreateTable(
            "photos",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                UploadedById = table.Column<Guid>(uuid),
                UploadedAt = table.Column<long>(time),
                Width = table.Column<int>(),
                Height = table.Column<int>(),
                Placeholder = table.Column<string>(),
                Color = table.Column<string>(),
                Renditions = table.Column<string>(json),
                HighlightId = table.Column<Guid>(uuid, nullable: true),
                RemovedAt = table.Column<long>(time, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_photos", x => x.Id);
                table.ForeignKey("FK_photos_highlight", x => x.HighlightId, "highlights", "Id");
            }
        );
        migration.CreateIndex("IX_photos_HighlightId", "photos", "HighlightId");

        migration.CreateTable(
            "reactions",
            table => new
            {
                HighlightId = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                Kind = table.Column<int>(),
                At = table.Column<long>(time),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_reactions",
                    x => new
                    {
                        x.HighlightId,
                        x.PersonId,
                        x.Kind,
                    }
                );
                table.ForeignKey(
                    "FK_reactions_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateTable(
            "reaction_counts",
            table => new
            {
                HighlightId = table.Column<Guid>(uuid),
                Kind = table.Column<int>(),
                Count = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_reaction_counts", x => new { x.HighlightId, x.Kind });
                table.ForeignKey(
                    "FK_reaction_counts_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        if (postgres)
            migration.Sql(Postgres.PostgresCountChanges.Create);

        migration.CreateTable(
            "events",
            table => new
            {
                Sequence = table.Column<long>(),
                Type = table.Column<string>(),
                About = table.Column<Guid>(uuid, nullable: true),
                At = table.Column<long>(time),
                Data = table.Column<string>(json),
            },
            constraints: table => table.PrimaryKey("PK_events", x => x.Sequence)
        );
        migration.CreateIndex("IX_events_About", "events", "About");
        migration.CreateTable(
            "event_head",
            table => new { Id = table.Column<int>(), Sequence = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_event_head", x => x.Id)
        );
        migration.Sql("INSERT INTO event_head (\"Id\", \"Sequence\") VALUES (1, 0)");
        if (postgres)
            migration.Sql(Postgres.PostgresEventNotice.Create);

        migration.CreateTable(
            "data_protection_keys",
            table => new
            {
                Id = table
                    .Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                FriendlyName = table.Column<string>(),
                Xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_data_protection_keys", x => x.Id)
        );
    }
}
