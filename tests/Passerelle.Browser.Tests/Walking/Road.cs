using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>A new house with its staff on the road to production, and somebody who watches each step.</summary>
public sealed class Road : IAsyncDisposable
{
    /// <summary>Made up for a rehearsal; nobody of that name is in Personio.</summary>
    public const string MadeUpFirstName = "Apolline";
    public const string MadeUpLastName = "Quatrevaux-Lindqvist";
    public const string MadeUpMail = "apolline.quatrevaux@acme-academy.example";

    /// <summary>What somebody becomes who is changed.</summary>
    public const string Promoted = "Head of Something New";

    private readonly HashSet<long> taken = [];

    private Road(NewHouse house, Chromium chromium)
    {
        House = house;
        // Personio's own names for its credential are the same in French.
        Eyes = new Eyes(
            [NewHouse.Platform, Promoted, "Inès Vasseur", "Client ID", "Client secret", $"{MadeUpFirstName} {MadeUpLastName}", .. Staff.Names, .. Data.Of(house.Production), .. Data.Of(house.Test)],
            (look, session) => Visitor.ComeAsync(chromium, house.Address, look, session)
        );
    }

    public NewHouse House { get; }

    public Staff Staff { get; private set; } = null!;

    public Eyes Eyes { get; }

    /// <summary>The connector was set up on a group and may write to production.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The cases of the acceptance list were rehearsed, not seen in Personio.</summary>
    public bool IsRehearsed { get; set; }

    public static async Task<Road> BeginAsync(Chromium chromium, Look look)
    {
        var house = await NewHouse.BuildAsync();
        // Somebody is always incomplete.
        Hire(house, "Eve", "Winterbottom", mail: "");
        Hire(house, "Otto", "Vandenbroucke", mail: "");
        var road = new Road(house, chromium);
        await using (var first = await Visitor.ComeAsync(chromium, house.Address, look))
        {
            await first.GoAsync(house.FirstStart);
            await road.Eyes.SeeAsync(first, "first start");
        }

        road.Staff = await Staff.ComeAsync(chromium, house, look);
        return road;
    }

    public void Hire(string firstName, string lastName, string mail) => Hire(House, firstName, lastName, mail);

    /// <summary>Ends a step: the page is looked at, an auditor may read it and change nothing, and nothing has reached production.</summary>
    public async Task StepAsync(Visitor actor, string step)
    {
        Untouched(step);
        await Eyes.SeeAsync(actor, step);
        await ReadAsync(Staff.Auditor, new Uri(actor.Page.Url).PathAndQuery, step);
    }

    /// <summary>Somebody who may only read a page finds nothing to press on it.</summary>
    public async Task ReadAsync(Visitor reader, string page, string step) =>
        Eyes.Wrong.AddRange((await new ReadersView(reader).ReadAsync(page)).Select(one => $"{step}: {one}"));

    /// <summary>Ends a step on a page that only those who may act can open, or that is the answer to a form.</summary>
    public async Task StepAloneAsync(Visitor actor, string step)
    {
        Untouched(step);
        await Eyes.SeeOnceAsync(actor, step);
    }

    /// <summary>An active colleague nobody reports to, with nothing wrong, each only once.</summary>
    public PersonioEmployee Somebody()
    {
        var everybody = House.Production.Personio.Employees;
        var leads = everybody.Select(one => one.Current.SupervisorId).OfType<long>().ToHashSet();
        var person = everybody.OrderBy(one => one.Id).First(one =>
            one.Current is { Status: "active", SupervisorId: not null }
            && one.Email.Length > 0
            && everybody.Count(other => string.Equals(other.Email, one.Email, StringComparison.OrdinalIgnoreCase)) == 1
            && !leads.Contains(one.Id)
            && !taken.Contains(one.Id)
        );
        taken.Add(person.Id);
        return person;
    }

    public static string NameOf(PersonioEmployee person) => $"{person.FirstName.Trim()} {person.LastName.Trim()}";

    public async ValueTask DisposeAsync()
    {
        await Eyes.DisposeAsync();
        await Staff.DisposeAsync();
        await House.DisposeAsync();
    }

    private static void Hire(NewHouse house, string firstName, string lastName, string mail) =>
        house.Production.Personio.Hire(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["first_name"] = firstName,
                ["last_name"] = lastName,
                ["email"] = mail,
                ["position"] = "Account Executive",
                ["office"] = "Paris",
                ["department"] = "Sales",
                ["status"] = "active",
            }
        );

    private void Untouched(string step)
    {
        if (!IsOpen)
        {
            House.ShouldBeUntouched(step, Staff.ArchitectsMail);
        }
    }
}
