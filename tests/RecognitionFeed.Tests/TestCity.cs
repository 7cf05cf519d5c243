using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests;

/// <summary>A directory of a dozen people, each there for a reason.</summary>
internal static class TestCity
{
    public static readonly Guid Care = Id(1);
    public static readonly Guid HomeCare = Id(2);
    public static readonly Guid HomeCareSouth = Id(3);
    public static readonly Guid School = Id(4);

    public static readonly Guid Director = Id(10);
    public static readonly Guid Editor = Id(11);
    public static readonly Guid Manager = Id(12);
    public static readonly Guid Staff = Id(13);
    public static readonly Guid Admin = Id(14);
    public static readonly Guid Asa = Id(15);
    public static readonly Guid Protected = Id(16);
    public static readonly Guid Left = Id(17);

    public static async Task SeedAsync(FeedDb db)
    {
        if (await db.Units.AnyAsync())
            return;
        db.Units.AddRange(
            Unit(Care, "Vård- och omsorgsförvaltningen", UnitKind.Forvaltning, null),
            Unit(HomeCare, "Hemtjänst", UnitKind.Verksamhet, Care),
            Unit(HomeCareSouth, "Hemtjänsten Söder", UnitKind.Enhet, HomeCare),
            Unit(School, "Skolförvaltningen", UnitKind.Forvaltning, null)
        );
        db.People.AddRange(
            Person(Director, "Diana Direktör", Care, Roles.Director),
            Person(Editor, "Edvin Redaktör", Care, Roles.Editor),
            Person(Manager, "Maria Chef", HomeCareSouth, Roles.Manager),
            Person(Staff, "Adam Medarbetare", HomeCareSouth, Roles.None),
            Person(Admin, "Alva Administratör", Care, Roles.Admin),
            Person(Asa, "Åsa Öberg", School, Roles.None),
            Person(Protected, "Pia Skyddad", School, Roles.None, isProtected: true),
            Person(Left, "Lars Slutat", School, Roles.None, left: DateTimeOffset.UnixEpoch)
        );
        db.Behaviours.AddRange(
            new Behaviour
            {
                Id = "testar-och-lar",
                NameSv = "Testar och lär",
                NameEn = "Tests and learns",
                Position = 1,
            },
            new Behaviour
            {
                Id = "samarbetar",
                NameSv = "Samarbetar över gränser",
                NameEn = "Works across boundaries",
                Position = 2,
            }
        );
        await db.SaveChangesAsync();
    }

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:x12}");

    private static Unit Unit(Guid id, string name, UnitKind kind, Guid? parent) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            ParentId = parent,
            SortKey = SwedishText.SortKey(name),
        };

    public static Person Person(
        Guid id,
        string name,
        Guid unit,
        Roles roles = Roles.None,
        bool isProtected = false,
        DateTimeOffset? left = null
    ) =>
        new()
        {
            Id = id,
            Name = name,
            Title = "Medarbetare",
            UnitId = unit,
            Roles = roles,
            ProtectedIdentity = isProtected,
            DeactivatedAt = left,
            SortKey = SwedishText.SortKey(name),
            SearchKey = SwedishText.SearchKey(name),
        };
}
