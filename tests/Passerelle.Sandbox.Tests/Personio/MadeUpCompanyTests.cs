using System.Diagnostics;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class MadeUpCompanyTests
{
    private static readonly MadeUpCompany Demo = MadeUpCompany.Create(300, 1);

    [Fact]
    public void The_same_seed_gives_the_same_company_and_another_one_another()
    {
        JsonSerializer.Serialize(MadeUpCompany.Create(300, 1).State).ShouldBe(JsonSerializer.Serialize(Demo.State));
        JsonSerializer.Serialize(MadeUpCompany.Create(300, 2).State).ShouldNotBe(JsonSerializer.Serialize(Demo.State));
    }

    [Fact]
    public void Addresses_are_unique_ASCII_and_reach_nobody()
    {
        var addresses = MadeUpCompany.Create(5000, 1).State.Employees.Select(person => person.Email).Where(address => address.Length > 0).ToList();
        addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(addresses.Count);
        addresses.ShouldAllBe(address => Ascii.IsValid(address) && address.EndsWith(".example", StringComparison.Ordinal));
        addresses.ShouldAllBe(address => new MailAddress(address).Address == address && !address.StartsWith('.') && !address.Contains(".@", StringComparison.Ordinal));
    }

    [Fact]
    public void Supervisors_form_a_tree_of_active_people_with_one_root()
    {
        var people = MadeUpCompany.Create(3000, 1).State.Employees.ToDictionary(person => person.Id);
        people.Values.Count(person => person.Current.SupervisorId is null).ShouldBe(1);
        foreach (var person in people.Values.Where(person => person.Current.SupervisorId is not null))
        {
            var supervisor = people[person.Current.SupervisorId!.Value];
            supervisor.Current.Status.ShouldBe("active");
            supervisor.Id.ShouldBeLessThan(person.Id);
        }
    }

    [Fact]
    public void The_demo_has_every_kind_of_record_worth_showing()
    {
        var people = Demo.State.Employees;
        people.Count.ShouldBe(300);
        people.GroupBy(person => person.Current.Status).Select(group => group.Key).ShouldBe(["active", "onboarding", "leave", "inactive"], ignoreOrder: true);
        people.Count(person => person.Current.Status == "active").ShouldBeGreaterThan(225);
        people.Count(person => person.Email.Length == 0).ShouldBeInRange(1, 6);
        people.ShouldContain(person => person.LastName.EndsWith('\u00a0') || person.FirstName.EndsWith('\u00a0'));
        people.ShouldContain(person => !person.LastName.IsNormalized(NormalizationForm.FormC));
        people.ShouldContain(person => person.LastName.Contains('\''));
        people.ShouldContain(person => person.LastName.Any(letter => letter > '\u0370'));
        people.ShouldContain(person => person.Current.OfficeId == null);
        people.ShouldContain(person => person.Current.DepartmentId == null);
        people.ShouldContain(person => person.Current.Position.EndsWith('\u00a0'));
        people.ShouldAllBe(person => person.FirstName.Length > 0 && !person.FirstName.Contains('|') && !person.LastName.Contains('|'));
    }

    [Fact]
    public void The_group_tree_fits_but_not_perfectly()
    {
        string[] offices = [.. Demo.State.Units.Where(unit => unit.Kind == UnitKind.Office).Select(unit => unit.Name)];
        string[] groups = [.. Demo.Groups.Where(group => group.Path.Count == 2).Select(group => group.Path[1])];
        offices.Intersect(groups).ShouldContain("Paris");
        offices.Except(groups).ShouldContain("Remote");
        groups.ShouldContain("Munchen");
        Demo.Groups[0].Path.ShouldBe([Demo.Name]);
        Demo.Groups.Skip(1).ShouldAllBe(group => Demo.Groups.Any(parent => parent.Path.SequenceEqual(group.Path.SkipLast(1))));
        Demo.Groups.Select(group => group.IsPublic).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_hundred_thousand_people_are_made_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        MadeUpCompany.Create(100_000, 1).State.Employees.Count.ShouldBe(100_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
