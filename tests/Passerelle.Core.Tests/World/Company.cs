using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.World;

/// <summary>A generated company with everything that goes wrong in real ones. The same seed and size give the same company.</summary>
public sealed partial class Company
{
    private static readonly string[] FirstNames = ["Ada", "Zoë", "Jose\u0301", "Łukasz", "Bea", "Otto"];
    private static readonly string[] LastNames = ["Martin", "Müller", "O’Neil", "de Vries"];
    private static readonly string[] Offices = ["Paris", "New York", "paris ", "Atlantis", ""];
    private static readonly string[] Statuses = ["active", "active", "active", "active", "onboarding", "leave", "inactive", "sabbatical"];
    private static readonly string[] Teams = ["Blue", "Red", ""];

    private readonly Random random;
    private readonly Random decisions;
    private readonly int size;
    private readonly List<Draft> drafts = [];
    private int nextNumber = 4_100_000;

    public Company(int seed, int size)
    {
        random = new Random(seed);
        decisions = new Random(seed + 1);
        Seed = seed;
        this.size = size;
        Scene = new Scene();
        var isPublic = random.Next(2) == 0;
        Scene.Platform.Groups = new GroupTree([
            new Group(Scene.Root, "Platform", IsPublic: true, Parent: null),
            new Group(Scene.Acme, "Acme", isPublic, Scene.Root),
            new Group(Scene.Paris, "Paris", random.Next(2) == 0, Scene.Acme),
            new Group(Scene.NewYork, "New York", random.Next(2) == 0, Scene.Acme),
        ]);
        Scene.Rules = new SyncRules
        {
            Administrator = "mail1@acme.example",
            Groups = [random.Next(4) > 0 ? new SyncedGroup(Scene.Acme) : new SyncedGroup(Scene.Acme, new Dictionary<string, IReadOnlyList<string>> { ["team"] = ["Blue", "Red"] })],
            NumberSource = random.Next(3) == 0 ? "number" : null,
            Hierarchy = random.Next(2) == 0 ? [] : [new HierarchyLevel("office")],
            CustomFields = [new CustomFieldRule("team", "Team"), new CustomFieldRule("hired", "Hire date")],
            Leavers = new LeaverRules(Pick(Enum.GetValues<LeaverPolicy>()), Pick(Enum.GetValues<LeaverPolicy>()), Pick([LeaverPolicy.Report, LeaverPolicy.RemoveFromGroups])),
            Notices = Pick(Enum.GetValues<Notices>()),
            Claim = random.Next(4) > 0,
        };
        Scene.Attributes["team"] = new AttributeInfo("team", "Team", AttributeKind.List);
        Scene.Attributes["hired"] = new AttributeInfo("hired", "Hire date", AttributeKind.Date);
        for (var i = 0; i < size; i++)
        {
            Hire();
        }

        HandMadeUsers();
        HandMadeManagers();
        if (random.Next(3) == 0)
        {
            Scene.Platform.AddField("Team", CustomFieldType.String);
        }

        Publish();
    }

    public int Seed { get; }

    public int Size => size;

    public Scene Scene { get; }

    /// <summary>Users that no employee has anything to do with.</summary>
    public HashSet<UserId> Strangers { get; } = [];

    /// <summary>A week passes: people come, change and go, and somebody works on the platform by hand.</summary>
    public void Live()
    {
        for (var i = 0; i < 1 + (size / 3); i++)
        {
            var draft = drafts.Count > 0 ? Pick(drafts) : Hire();
            switch (random.Next(18))
            {
                case 0: Hire(); break;
                case 1: drafts.Remove(draft); break;
                case 2: draft.Status = Pick(Statuses); break;
                case 3: draft.Mail = Mail(); break;
                case 4: Swap(draft, Pick(drafts)); break;
                case 5: draft.Office = Pick(Offices); break;
                case 6: draft.Supervisor = Supervisor(); break;
                case 7: draft.Last = Pick(LastNames); break;
                case 8: draft.Team = Pick(Teams); break;
                case 9: Rehire(draft); break;
                case 10: Return(); break;
                case 11: draft.Personnel += "x"; break;
                case 12: Configure(); break;
                case 13: SwapNumbers(draft, Pick(drafts)); break;
                default: WorkByHand(); break;
            }
        }

        Publish();
        if (decisions.Next(4) == 0 && drafts.Count > 0)
        {
            DecideByHand();
        }
    }

    public void Shuffle()
    {
        var shuffled = Scene.Employees.OrderBy(_ => random.Next()).ToList();
        Scene.Employees.Clear();
        Scene.Employees.AddRange(shuffled);
    }

    private static void Swap(Draft one, Draft other) => (one.Mail, other.Mail) = (other.Mail, one.Mail);

    private static void SwapNumbers(Draft one, Draft other) => (one.Personnel, other.Personnel) = (other.Personnel, one.Personnel);

    private Draft Hire()
    {
        var draft = new Draft((++nextNumber).ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            First = Pick(FirstNames),
            Last = Pick(LastNames),
            Mail = Mail(),
            Status = Pick(Statuses),
            Office = Pick(Offices),
            Team = Pick(Teams),
            Supervisor = Supervisor(),
        };
        drafts.Add(draft);
        return draft;
    }

    private void Rehire(Draft draft)
    {
        var again = Hire();
        (again.First, again.Last, again.Mail, again.Status) = (draft.First, draft.Last, draft.Mail, "active");
        if (random.Next(2) == 0)
        {
            drafts.Remove(draft);
        }
        else
        {
            draft.Status = "inactive";
        }
    }

    private void Return()
    {
        foreach (var draft in drafts.Where(d => d.Status == "inactive"))
        {
            draft.Status = "active";
        }
    }

    private void Configure()
    {
        switch (random.Next(4))
        {
            case 0:
                Scene.Rules = Scene.Rules with { CustomFields = [new CustomFieldRule("team", "Squad"), new CustomFieldRule("hired", "Hire date")] };
                break;
            case 1:
                Scene.Rules = Scene.Rules with { Hierarchy = Scene.Rules.Hierarchy.Count == 0 ? [new HierarchyLevel("office")] : [] };
                break;
            case 2:
                Scene.Memory.Forget();
                break;
            default:
                Scene.Platform.Mappings.Clear();
                break;
        }
    }

    private void Publish()
    {
        Scene.Employees.Clear();
        Scene.With([.. drafts.Select(d => d.Build())]);
        Scene.Absences.Clear();
        Scene.Confirm();
    }

    private string Mail() => random.Next(12) switch
    {
        0 => "",
        1 => "no address",
        _ => $"mail{random.Next(size + 4)}@acme.example",
    };

    private string Supervisor() => random.Next(4) == 0 || drafts.Count == 0 ? Pick(["", "9999"]) : Pick(drafts).Number;

    private T Pick<T>(IEnumerable<T> values)
    {
        var list = values.ToList();
        return list[random.Next(list.Count)];
    }

    private sealed class Draft(string number)
    {
        public string Number { get; } = number;

        public string First { get; set; } = "";

        public string Last { get; set; } = "";

        public string Mail { get; set; } = "";

        public string Status { get; set; } = "active";

        public string Personnel { get; set; } = number;

        public string Office { get; set; } = "";

        public string Team { get; set; } = "";

        public string Supervisor { get; set; } = "";

        public EmployeeBuilder Build() =>
            Scene.AnEmployee().Numbered(Number).Named(First, Last).WithMail(Mail).WithStatus(Status).InOffice(Office).ReportingTo(Supervisor).With("team", Team).With("hired", "2024-03-01").With("number", Personnel);
    }
}
