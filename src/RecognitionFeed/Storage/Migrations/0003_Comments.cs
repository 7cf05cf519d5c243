using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

[DbContext(typeof(FeedDb)), Migration("0003_Comments")]
public sealed class Comments : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var postgres = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        var time = postgres ? "timestamptz" : "INTEGER";
        var uuid = postgres ? "uuid" : "TEXT";
        var uuids = postgres ? "uuid[]" : "TEXT";

        migration.AddColumn<int>("CommentCount", "highlights", nullable: false, defaultValue: 0);
        migration.AddColumn<long>("CommentsLockedAt", "highlights", time, nullable: true);

        migration.CreateTable(
            "comments",
            table => new
            {
                Id = table.Column<Guid>(uuid),
                HighlightId = table.Column<Guid>(uuid),
                AuthorId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                ChangedAt = table.Column<long>(time, nullable: true),
                State = table.Column<int>(),
                Text = table.Column<string>(),
                MentionIds = table.Column<string>(uuids),
                RemovedById = table.Column<Guid>(uuid, nullable: true),
                RemovedAt = table.Column<long>(time, nullable: true),
                Reason = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comments", x => x.Id);
                table.ForeignKey(
                    "FK_comments_highlight",
                    x => x.HighlightId,
                    "highlights",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_comments_author", x => x.AuthorId, "people", "Id");
            }
        );
        migration.CreateIndex("IX_comments_highlight", "comments", ["HighlightId", "State", "At", "Id"]);

        migration.CreateTable(
            "comment_reports",
            table => new
            {
                CommentId = table.Column<Guid>(uuid),
                PersonId = table.Column<Guid>(uuid),
                At = table.Column<long>(time),
                Reason = table.Column<string>(),
                SettledAt = table.Column<long>(time, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_comment_reports", x => new { x.CommentId, x.PersonId });
                table.ForeignKey(
                    "FK_comment_reports_comment",
                    x => x.CommentId,
                    "comments",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_comment_reports_SettledAt", "comment_reports", "SettledAt");
    }
}
