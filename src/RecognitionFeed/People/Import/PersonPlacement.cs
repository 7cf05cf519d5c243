using RecognitionFeed.Audit;

namespace RecognitionFeed.People.Import;

/// <summary>Brings people in line with their rows.</summary>
internal sealed class PersonPlacement
{
    private readonly UnitPlacement units;
    private readonly ImportReport report;
    private readonly Dictionary<string, Person> byKey;
    private readonly Dictionary<string, Guid> ids;
    private readonly HashSet<string>? leads;

    public PersonPlacement(IReadOnlyList<Person> known, UnitPlacement units, StaffFile file, ImportReport report)
    {
        this.units = units;
        this.report = report;
        byKey = known.Where(person => person.ExternalId is not null).ToDictionary(person => person.ExternalId!);
        ids = file.Rows.ToDictionary(
            row => row.Key,
            row => byKey.TryGetValue(row.Key, out var person) ? person.Id : Guid.CreateVersion7()
        );
        if (!file.HasRoles)
            leads = file.Rows.Select(row => row.Manager).OfType<string>().ToHashSet();
    }

    /// <summary>Those who are named otherwise than before, or no longer, or again.</summary>
    public List<Person> Renamed { get; } = [];

    /// <summary>Whose roles change, and whose identity is protected or no longer: for the audit log.</summary>
    public List<AuditDeed> Deeds { get; } = [];

    /// <summary>Those whose identity is protected from now on, by id, with every name they may have been told by.</summary>
    public Dictionary<Guid, IReadOnlyList<string>> Concealed { get; } = [];

    /// <summary>The units that somebody in the file is in.</summary>
    public HashSet<Guid> Staffed { get; } = [];

    /// <summary>A person as a report names them; one whose identity is protected by the key alone.</summary>
    public static string Describe(Person person) =>
        person.ProtectedIdentity ? $"{person.ExternalId} (protected)" : $"{person.ExternalId ?? "no id"} {person.Name}";

    /// <summary>Answers the person where they are new, to be added.</summary>
    public Person? Place(StaffRow row)
    {
        var unit = units[row.Unit].Id;
        Staffed.Add(unit);
        return byKey.TryGetValue(row.Key, out var person) ? Change(person, row, unit) : Add(row, unit);
    }

    private Person Add(StaffRow row, Guid unit)
    {
        var person = new Person
        {
            Id = ids[row.Key],
            ExternalId = row.Key,
            Name = row.Name,
            Title = row.Title,
            UnitId = unit,
            ManagerId = ManagerOf(row),
            Roles = RolesOf(row, Roles.None),
            ProtectedIdentity = row.IsProtected ?? false,
            SortKey = SwedishText.SortKey(row.Name),
            SearchKey = SwedishText.SearchKey(row.Name),
        };
        report.Add(Import.Change.PersonNew, Describe(person));
        Note(person.Id, (Roles.None, false), (person.Roles, person.ProtectedIdentity));
        return person;
    }

    private Person? Change(Person person, StaffRow row, Guid unit)
    {
        var changes = new List<string>();
        var wasNamed = (person.Name, person.ProtectedIdentity);
        var isProtected = row.IsProtected ?? person.ProtectedIdentity;
        if (person.Name != row.Name)
            changes.Add(isProtected || person.ProtectedIdentity ? "name" : $"name, was {person.Name}");
        if (person.Title != row.Title)
            changes.Add($"title, was {person.Title}");
        if (person.ManagerId != ManagerOf(row))
            changes.Add("manager");
        var roles = RolesOf(row, person.Roles);
        if (person.Roles != roles)
            changes.Add($"roles: {roles}, were {person.Roles}");
        if (person.ProtectedIdentity != isProtected)
            changes.Add(isProtected ? "identity protected" : "identity no longer protected");
        var isBack = person.DeactivatedAt is not null;
        var from = person.UnitId;

        Note(person.Id, (person.Roles, person.ProtectedIdentity), (roles, isProtected));
        person.Name = row.Name;
        person.Title = row.Title;
        person.UnitId = unit;
        person.ManagerId = ManagerOf(row);
        person.Roles = roles;
        person.ProtectedIdentity = isProtected;
        person.DeactivatedAt = null;
        person.SortKey = SwedishText.SortKey(row.Name);
        person.SearchKey = SwedishText.SearchKey(row.Name);

        if (isBack)
            report.Add(Import.Change.PersonReactivated, Describe(person));
        if (from != unit)
            report.Add(Import.Change.PersonMoved, $"{Describe(person)}: from {units.NameOf(from)} to {row.Unit.Name}");
        if (changes.Count > 0)
            report.Add(Import.Change.PersonChanged, $"{Describe(person)}: {string.Join("; ", changes)}");
        if (!isBack && from == unit && changes.Count == 0)
            report.Unchanged++;
        if (wasNamed != (person.Name, person.ProtectedIdentity))
            Renamed.Add(person);
        if (isProtected && !wasNamed.ProtectedIdentity)
            Concealed[person.Id] = [wasNamed.Name, person.Name];
        return null;
    }

    private void Note(Guid person, (Roles Roles, bool IsProtected) before, (Roles Roles, bool IsProtected) after)
    {
        if (before.Roles != after.Roles)
            Deeds.Add(new(null, AuditAction.RolesChanged, person, new { from = before.Roles, to = after.Roles }));
        if (before.IsProtected != after.IsProtected)
            Deeds.Add(
                new(null, after.IsProtected ? AuditAction.IdentityProtected : AuditAction.IdentityUnprotected, person)
            );
    }

    private Guid? ManagerOf(StaffRow row) => row.Manager is { } manager ? ids[manager] : null;

    /// <summary>Where the file does not tell, whoever is named as a manager is one, and the other roles stay.</summary>
    private Roles RolesOf(StaffRow row, Roles before)
    {
        if (row.Roles is { } told)
            return told;
        return leads!.Contains(row.Key) ? before | Roles.Manager : before & ~Roles.Manager;
    }
}
