using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance;

/// <summary>What stands on the learning platform before the first run: the groups, the administrator, a few accounts.</summary>
internal static class PlatformSeed
{
    /// <summary>Colleagues who made an account by hand before there was a connector.</summary>
    private const int EarlyAccounts = 4;

    public static void Sow(LearningPlatform platform, MadeUpCompany company)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = platform.RootGroupId };
        foreach (var group in company.Groups)
        {
            groups[PathOf(group.Path)] = platform.AddGroup(group.Path[^1], groups[PathOf([.. group.Path.SkipLast(1)])], group.IsPublic);
        }

        var top = groups[PathOf(company.Groups[0].Path)];
        platform.AddUser(SimulatedWorld.Administrator, "Léa", "Martin", top, role: GroupRole.Admin);
        foreach (var early in EarlyOf(company))
        {
            platform.AddUser(early.Email, early.FirstName.Trim(), early.LastName.Trim(), top);
        }

        platform.AddUser("nora.quint@trainers.example", "Nora", "Quint", top, job: "External trainer");
        platform.AddUser("sam.ferrand@trainers.example", "Sam", "Ferrand", top, job: "External trainer");
    }

    private static IEnumerable<PersonioEmployee> EarlyOf(MadeUpCompany company) =>
        company.State.Employees.Where(e => e.Email.Length > 0 && e.Current.Status == "active").Skip(10).Take(EarlyAccounts);

    private static string PathOf(IReadOnlyList<string> names) => string.Join('\n', names);
}
