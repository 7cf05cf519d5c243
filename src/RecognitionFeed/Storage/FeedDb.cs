using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Accessibility;
using RecognitionFeed.Audit;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Identity.OpenIdConnect;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Objections;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage.Model;

namespace RecognitionFeed.Storage;

/// <summary>The whole model, the same on SQLite and PostgreSQL.</summary>
public sealed class FeedDb(DbContextOptions<FeedDb> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<UnitFollow> UnitFollows => Set<UnitFollow>();
    public DbSet<DirectoryHead> DirectoryHeads => Set<DirectoryHead>();
    public DbSet<Behaviour> Behaviours => Set<Behaviour>();
    public DbSet<Highlight> Highlights => Set<Highlight>();
    public DbSet<HighlightTag> HighlightTags => Set<HighlightTag>();
    public DbSet<HighlightText> HighlightTexts => Set<HighlightText>();
    public DbSet<Photo> Photos => Set<Photo>();
    public DbSet<Reaction> Reactions => Set<Reaction>();
    public DbSet<ReactionCount> ReactionCounts => Set<ReactionCount>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentReport> CommentReports => Set<CommentReport>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<NominationNominator> NominationNominators => Set<NominationNominator>();
    public DbSet<NominationStep> NominationSteps => Set<NominationStep>();
    public DbSet<NominationNote> NominationNotes => Set<NominationNote>();
    public DbSet<NominationTag> NominationTags => Set<NominationTag>();
    public DbSet<NominationText> NominationTexts => Set<NominationText>();
    public DbSet<FeedEvent> Events => Set<FeedEvent>();
    public DbSet<EventHead> EventHeads => Set<EventHead>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<NotificationReader> NotificationReaders => Set<NotificationReader>();
    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<Objector> Objectors => Set<Objector>();
    public DbSet<AccessibilityReport> AccessibilityReports => Set<AccessibilityReport>();
    public DbSet<PeriodicWork> PeriodicWork => Set<PeriodicWork>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionHead> SessionHeads => Set<SessionHead>();
    public DbSet<UsedLogoutToken> UsedLogoutTokens => Set<UsedLogoutToken>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        if (Database.IsSqlite())
            configuration.Properties<DateTimeOffset>().HaveConversion<UnixMicroseconds>();
        else
            configuration.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units");
            unit.HasOne<Unit>().WithMany().HasForeignKey(x => x.ParentId);
            unit.HasIndex(x => x.ParentId);
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
            person.HasIndex(x => x.SortKey);
            person.HasIndex(x => x.UnitId);
        });
        model.Entity<Behaviour>().ToTable("behaviours");
        model.Entity<Highlight>(highlight =>
        {
            highlight.ToTable("highlights");
            highlight.HasOne<Person>().WithMany().HasForeignKey(x => x.AuthorId);
            highlight.Property(x => x.Version).IsConcurrencyToken();
            highlight.HasIndex(x => new
            {
                x.State,
                x.PublishedAt,
                x.Id,
            });
            highlight.ComplexProperty(x => x.Body, body => body.ToJson("Body"));
            highlight.ComplexProperty(x => x.Removal, removal => removal.ToJson("Removal"));
        });
        model.Entity<HighlightTag>(tag =>
        {
            tag.ToTable("highlight_tags");
            tag.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            tag.HasKey(x => new
            {
                x.Tag,
                x.PublishedAt,
                x.HighlightId,
            });
            tag.HasIndex(x => x.HighlightId);
        });
        model.Entity<HighlightText>(text =>
        {
            text.ToTable("highlight_texts");
            text.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            text.HasKey(x => x.Number);
            text.HasIndex(x => x.HighlightId).IsUnique();
        });
        model.Entity<Photo>(photo =>
        {
            photo.ToTable("photos");
            photo.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            photo.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            photo.HasIndex(x => x.HighlightId);
            photo.HasIndex(x => x.EditId).IsUnique();
            photo.ComplexCollection(x => x.Renditions, renditions => renditions.ToJson("Renditions"));
        });
        model.Entity<Reaction>(reaction =>
        {
            reaction.ToTable("reactions");
            reaction.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            reaction.HasKey(x => new
            {
                x.HighlightId,
                x.PersonId,
                x.Kind,
            });
        });
        model.Entity<ReactionCount>(count =>
        {
            count.ToTable("reaction_counts");
            count.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            count.HasKey(x => new { x.HighlightId, x.Kind });
        });
        model.AddComments();
        model.AddAccessibility();
        model.Entity<FeedEvent>(entry =>
        {
            entry.ToTable("events");
            entry.HasKey(x => x.Sequence);
            entry.Property(x => x.Sequence).ValueGeneratedNever();
            entry.HasIndex(x => x.About);
            if (Database.IsNpgsql())
                entry.Property(x => x.Data).HasColumnType("jsonb");
        });
        model.Entity<EventHead>(head =>
        {
            head.ToTable("event_head");
            head.Property(x => x.Id).ValueGeneratedNever();
        });
        model.AddNominations();
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        model.AddDirectory();
        model.AddNotifications();
        model.AddObjections();
        model.AddPeriodicWork();
        model.AddAudit();
        model.AddSessions();
    }
}
