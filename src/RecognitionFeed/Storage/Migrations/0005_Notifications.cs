using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>What people are told of, how far they have read, and a sign of every change of either.</summary>
[DbContext(typeof(FeedDb)), Migration("0005_Notifications")]
public sealed class Notifications : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";

        migration.CreateTable(
            "notifications",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                RecipientId = table.Column<Guid>(uuid),
                Kind = table.Column<int>(),
                About = table.Column<Guid>(uuid),
                HighlightId = table.Column<Guid>(uuid, nullable: true),
                ActorId = table.Column<Guid>(uuid, nullable: true),
                Detail = table.Column<string>(nullable: true),
                Count = table.Column<int>(),
                At = table.Column<long>(time),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_notifications", x => x.Id);
                table.ForeignKey(
                    "FK_notifications_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_notifications_inbox", "notifications", ["RecipientId", "At"]);
        migration.CreateIndex(
            "IX_notifications_group",
            "notifications",
            ["RecipientId", "Kind", "About"],
            unique: true
        );
        migration.CreateIndex("IX_notifications_HighlightId", "notifications", "HighlightId");
        migration.CreateIndex("IX_notifications_About", "notifications", "About");
        migration.CreateIndex("IX_notifications_At", "notifications", "At");

        migration.CreateTable(
            "notification_readers",
            table => new
            {
                PersonId = table.Column<Guid>(uuid),
                SeenUpTo = table.Column<long>(time, nullable: true),
                Off = table.Column<int>(),
                QuietFrom = table.Column<int>(nullable: true),
                QuietUntil = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_notification_readers", x => x.PersonId);
                table.ForeignKey("FK_notification_readers_person", x => x.PersonId, "people", "Id");
            }
        );

        // Whose manager somebody is decides which units' notices they read.
        migration.CreateIndex("IX_people_ManagerId", "people", "ManagerId");
        migration.Sql(postgres ? Postgres.PostgresNoticeChanges.Create : Sqlite.SqliteNoticeChanges.Create);
    }
}
