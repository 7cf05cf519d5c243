using System.Globalization;
using RecognitionFeed.People;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// The staff directory of a made-up Swedish city: the same people and units in every run. 11,000 staff have exactly 500
/// managers below the director; smaller cities (60 and more, for tests) keep every role and all three kinds of unit.
/// </summary>
public sealed class DemoDirectory
{
    public const int CitySize = 11_000;

    private const int Editors = 3;
    private const int Administrators = 2;
    private const int ProtectedIdentities = 6;

    private readonly Random random = new(2035);
    private readonly List<Unit> units = [];
    private readonly List<Person> people = [];
    private readonly List<Team> teams = [];

    private DemoDirectory() { }

    /// <summary>Parents come before their children.</summary>
    public IReadOnlyList<Unit> Units => units;

    /// <summary>Managers come before their staff; the director, who alone has no manager, is the first.</summary>
    public IReadOnlyList<Person> People => people;

    public Person Director => people[0];

    internal IReadOnlyList<Team> Teams => teams;

    /// <summary>An enhet with what is done there, its manager and its staff.</summary>
    internal sealed record Team(Unit Enhet, DemoVerksamhet Verksamhet, Person Head)
    {
        internal List<Person> Staff { get; } = [];
    }

    public static DemoDirectory Create(int size = CitySize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 60);
        var directory = new DemoDirectory();
        directory.Fill(size);
        return directory;
    }

    private void Fill(int size)
    {
        var plans = DemoCityPlan.Forvaltningar.Take(Math.Max(3, size / 12)).ToList();
        AddPerson(
            DemoCityPlan.Stadsledning.Head,
            DemoId.Of("unit", DemoCityPlan.Stadsledning.Name),
            null,
            Roles.Director
        );
        foreach (var plan in plans)
        {
            var forvaltning = AddUnit(plan.Name, UnitKind.Forvaltning, null);
            var head =
                plan == DemoCityPlan.Stadsledning
                    ? Director
                    : AddPerson(plan.Head, forvaltning.Id, Director.Id, Roles.Manager);
            foreach (var verksamhet in plan.Verksamheter[..Scaled(plan.Verksamheter.Length, size)])
                AddVerksamhet(verksamhet, forvaltning, head, size);
        }
        AddStaff(size);
        GiveRoles();
    }

    private void AddVerksamhet(DemoVerksamhet plan, Unit forvaltning, Person above, int size)
    {
        var verksamhet = AddUnit(plan.Name, UnitKind.Verksamhet, forvaltning.Id);
        var head = AddPerson("verksamhetschef", verksamhet.Id, above.Id, Roles.Manager);
        var (pattern, names) = (plan.Names.Split('|')[0], plan.Names.Split('|')[1].Split(','));
        foreach (var name in names.Take(Scaled(plan.Enheter, size)))
        {
            var title = string.Format(CultureInfo.InvariantCulture, pattern, name);
            var enhet = AddUnit(title, UnitKind.Enhet, verksamhet.Id);
            teams.Add(new(enhet, plan, AddPerson(plan.EnhetHead, enhet.Id, head.Id, Roles.Manager)));
        }
    }

    private void AddStaff(int size)
    {
        // Teams of the same kind differ by some people, as they do.
        var weights = teams.ConvertAll(team =>
            (double)team.Verksamhet.Staff / team.Verksamhet.Enheter * (0.7 + 0.6 * random.NextDouble())
        );
        var shares = Shares(size - people.Count, weights);
        for (var i = 0; i < teams.Count; i++)
        {
            var team = teams[i];
            var titles = Titles(team.Verksamhet);
            for (var n = 0; n < shares[i]; n++)
            {
                var title = n == 0 ? titles[0] : titles[random.Next(titles.Length)];
                team.Staff.Add(AddPerson(title, team.Enhet.Id, team.Head.Id, Roles.None));
            }
        }
    }

    /// <summary>Whole numbers in proportion to the weights, with the exact total: the largest remainders round up.</summary>
    private static int[] Shares(int total, List<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.ConvertAll(weight => weight / sum * total);
        var shares = exact.Select(share => (int)share).ToArray();
        var left = total - shares.Sum();
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - shares[i]).Take(left))
            shares[i]++;
        return shares;
    }

    private void GiveRoles()
    {
        var central = DemoCityPlan.Stadsledning.Verksamheter;
        var staff = teams.Where(team => central.Contains(team.Verksamhet)).ToList();
        foreach (var editor in From(staff, "Kommunikation", Editors))
            (editor.Title, editor.Roles) = ("Kommunikatör", Roles.Editor);
        foreach (var administrator in From(staff, "Drift och nät", Administrators))
            (administrator.Title, administrator.Roles) = ("Systemförvaltare", Roles.Admin);

        var others = people.Where(person => person.Roles == Roles.None).ToList();
        for (var i = 0; i < ProtectedIdentities; i++)
            others[(2 * i + 1) * others.Count / (2 * ProtectedIdentities)].ProtectedIdentity = true;
    }

    /// <summary>So many without a role yet, from the named team where the city is large enough to have it.</summary>
    private static List<Person> From(List<Team> teams, string name, int count) =>
        [
            .. teams
                .OrderBy(team => team.Enhet.Name == name ? 0 : 1)
                .SelectMany(team => team.Staff)
                .Where(person => person.Roles == Roles.None)
                .Take(count),
        ];

    /// <summary>How many of a full city's parts a city of this size has; at least one.</summary>
    private static int Scaled(int full, int size) =>
        Math.Clamp((int)Math.Round((double)full * size / CitySize, MidpointRounding.AwayFromZero), 1, full);

    /// <summary>Each title as often as its weight says.</summary>
    private static string[] Titles(DemoVerksamhet verksamhet) =>
        [
            .. verksamhet
                .Titles.Split(", ")
                .Select(title => title.Split('*'))
                .SelectMany(title =>
                    Enumerable.Repeat(
                        title[0],
                        title.Length > 1 ? int.Parse(title[1], CultureInfo.InvariantCulture) : 1
                    )
                ),
        ];

    private Unit AddUnit(string name, UnitKind kind, Guid? parent)
    {
        var unit = new Unit
        {
            Id = DemoId.Of("unit", name, (int)kind),
            Name = name,
            Kind = kind,
            ParentId = parent,
            SortKey = SwedishText.SortKey(name),
        };
        units.Add(unit);
        return unit;
    }

    private Person AddPerson(string title, Guid unit, Guid? manager, Roles roles)
    {
        var name = DemoNames.Draw(random);
        var person = new Person
        {
            Id = DemoId.Of("person", "", people.Count),
            Name = name,
            Title = char.ToUpper(title[0], CultureInfo.InvariantCulture) + title[1..],
            UnitId = unit,
            ManagerId = manager,
            Roles = roles,
            SortKey = SwedishText.SortKey(name),
            SearchKey = SwedishText.SearchKey(name),
        };
        people.Add(person);
        return person;
    }
}
