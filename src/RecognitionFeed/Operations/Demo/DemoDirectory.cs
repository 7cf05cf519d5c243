using System.Globalization;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// The staff directory of a made-up Swedish city: the same people and units in every run. 11,000 staff have exactly 500
/// managers; smaller cities (60 and more, for tests) keep every role and all three kinds of unit.
/// </summary>
public sealed class DemoDirectory
{
    public const int CitySize = 11_000;

    const int ProtectedIdentities = 6;

    readonly Random random = new(2035);
    readonly List<DemoUnit> units = [];
    readonly List<DemoPerson> people = [];

    DemoDirectory() { }

    /// <summary>Parents come before their children.</summary>
    public IReadOnlyList<DemoUnit> Units => units;

    /// <summary>Managers come before their staff; the director is the first.</summary>
    public IReadOnlyList<DemoPerson> People => people;

    public DemoPerson Director => people[0];

    public static DemoDirectory Create(int size = CitySize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 60);
        var directory = new DemoDirectory();
        directory.Fill(size);
        return directory;
    }

    void Fill(int size)
    {
        var forvaltningar = DemoCityPlan.Forvaltningar[..Math.Clamp(size / 12, 1, DemoCityPlan.Forvaltningar.Length)];
        var teams = new List<(DemoUnit Enhet, DemoVerksamhet Verksamhet, DemoPerson Head)>();
        var stadsledning = forvaltningar.First(f => f.Head == "Stadsdirektör");
        AddPerson("Stadsdirektör", DemoId.Of("unit", stadsledning.Name), null, DemoRoles.Director | DemoRoles.Manager);
        foreach (var plan in forvaltningar)
        {
            var forvaltning = AddUnit(plan.Name, DemoUnitKind.Forvaltning, null, "");
            var head =
                plan == stadsledning ? Director : AddPerson(plan.Head, forvaltning.Id, Director.Id, DemoRoles.Manager);
            foreach (var verksamhet in plan.Verksamheter[..Scaled(plan.Verksamheter.Length, size)])
                AddVerksamhet(verksamhet, forvaltning, head, size, teams);
        }
        AddStaff(size, teams);
        GiveRoles();
    }

    void AddVerksamhet(
        DemoVerksamhet plan,
        DemoUnit forvaltning,
        DemoPerson above,
        int size,
        List<(DemoUnit, DemoVerksamhet, DemoPerson)> teams
    )
    {
        var verksamhet = AddUnit(plan.Name, DemoUnitKind.Verksamhet, forvaltning.Id, plan.Trade);
        var head = AddPerson("Verksamhetschef", verksamhet.Id, above.Id, DemoRoles.Manager);
        var (pattern, names) = (plan.Names.Split('|')[0], plan.Names.Split('|')[1].Split(','));
        foreach (var name in names.Take(Scaled(plan.Enheter, size)))
        {
            var title = string.Format(CultureInfo.InvariantCulture, pattern, name);
            var enhet = AddUnit(title, DemoUnitKind.Enhet, verksamhet.Id, plan.Trade);
            teams.Add((enhet, plan, AddPerson(plan.EnhetHead, enhet.Id, head.Id, DemoRoles.Manager)));
        }
    }

    void AddStaff(int size, List<(DemoUnit Enhet, DemoVerksamhet Verksamhet, DemoPerson Head)> teams)
    {
        var weights = teams.ConvertAll(t =>
            (double)t.Verksamhet.Staff / t.Verksamhet.Enheter * (0.7 + 0.6 * random.NextDouble())
        );
        var shares = Shares(size - people.Count, weights);
        for (var i = 0; i < teams.Count; i++)
        {
            var (enhet, verksamhet, head) = teams[i];
            var titles = Titles(verksamhet);
            for (var n = 0; n < shares[i]; n++)
                AddPerson(
                    titles[n < titles.Length ? n : random.Next(titles.Length)],
                    enhet.Id,
                    head.Id,
                    DemoRoles.None
                );
        }
    }

    /// <summary>Whole numbers in proportion to the weights, with the exact total: largest remainders round up.</summary>
    static int[] Shares(int total, List<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.ConvertAll(w => w / sum * total);
        var shares = exact.Select(e => (int)e).ToArray();
        foreach (
            var i in Enumerable
                .Range(0, shares.Length)
                .OrderByDescending(i => exact[i] - shares[i])
                .Take(total - shares.Sum())
        )
            shares[i]++;
        return shares;
    }

    void GiveRoles()
    {
        var stadsledning = StaffBelow(Director.UnitId).ToList();
        foreach (var editor in Preferring(stadsledning, "Kommunikation").Take(3).ToList())
            Replace(editor with { Title = "kommunikatör", Roles = DemoRoles.Editor });
        foreach (var administrator in Preferring(stadsledning, "Drift och nät").Take(2).ToList())
            Replace(administrator with { Title = "systemförvaltare", Roles = DemoRoles.Administrator });
        var others = people.Where(p => p.Roles == DemoRoles.None).ToList();
        for (var i = 0; i < ProtectedIdentities; i++)
        {
            var person = others[(i * 2 + 1) * others.Count / (ProtectedIdentities * 2)];
            Replace(person with { ProtectedIdentity = true });
        }
    }

    IEnumerable<DemoPerson> Preferring(List<DemoPerson> from, string unit) =>
        from.Where(p => people.Find(q => q.Id == p.Id)!.Roles == DemoRoles.None)
            .OrderBy(p => units.Find(u => u.Id == p.UnitId)!.Name == unit ? 0 : 1);

    IEnumerable<DemoPerson> StaffBelow(Guid unit)
    {
        var below = units.Where(u => u.ParentId == unit).Select(u => u.Id).ToHashSet();
        below.UnionWith(
            units.Where(u => u.ParentId is { } parent && below.Contains(parent)).Select(u => u.Id).ToList()
        );
        return people.Where(p => p.Roles == DemoRoles.None && below.Contains(p.UnitId));
    }

    void Replace(DemoPerson person) => people[people.FindIndex(p => p.Id == person.Id)] = person;

    /// <summary>How many of a full city's parts a city of this size has; at least one.</summary>
    static int Scaled(int full, int size) =>
        Math.Clamp((int)Math.Round((double)full * size / CitySize, MidpointRounding.AwayFromZero), 1, full);

    static string[] Titles(DemoVerksamhet verksamhet) =>
        [
            .. verksamhet
                .Titles.Split(", ")
                .Select(t => t.Split('*'))
                .SelectMany(t =>
                    Enumerable.Repeat(t[0], t.Length > 1 ? int.Parse(t[1], CultureInfo.InvariantCulture) : 1)
                ),
        ];

    DemoUnit AddUnit(string name, DemoUnitKind kind, Guid? parent, string trade)
    {
        var unit = new DemoUnit(DemoId.Of("unit", name), name, kind, parent, trade);
        units.Add(unit);
        return unit;
    }

    DemoPerson AddPerson(string title, Guid unit, Guid? manager, DemoRoles roles)
    {
        var id = DemoId.Of("person", "", people.Count);
        var person = new DemoPerson(id, DemoNames.Draw(random), title, unit, manager, roles, false);
        people.Add(person);
        return person;
    }
}
