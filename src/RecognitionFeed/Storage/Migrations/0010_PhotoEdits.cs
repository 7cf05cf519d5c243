using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecognitionFeed.Storage.Migrations;

/// <summary>By which edit a photo was made, and which photo it is to replace.</summary>
[DbContext(typeof(FeedDb)), Migration("0010_PhotoEdits")]
public sealed class PhotoEdits : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        var uuid = ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal) ? "uuid" : "TEXT";
        migration.AddColumn<Guid>("EditId", "photos", uuid, nullable: true);
        migration.AddColumn<Guid>("ReplacesId", "photos", uuid, nullable: true);
        migration.CreateIndex("IX_photos_EditId", "photos", "EditId", unique: true);
    }
}
