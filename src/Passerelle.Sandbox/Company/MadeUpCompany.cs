using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Company;

/// <summary>
/// A company that does not exist: offices in several countries, departments, teams, people with names in many scripts, a tree of supervisors. The same
/// number of people and seed give the same company.
/// </summary>
/// <param name="Name">The company's name, also that of the platform's group to synchronise.</param>
/// <param name="State">Everything the simulated Personio account holds of it.</param>
/// <param name="Groups">A group tree for the learning platform that fits the company, but not perfectly.</param>
public sealed record MadeUpCompany(string Name, PersonioState State, IReadOnlyList<MadeUpGroup> Groups)
{
    /// <summary>Key of the personnel number, labelled <c>Employee ID</c>: unique text with leading zeros, a few are empty.</summary>
    public const string PersonnelNumber = "dynamic_7123994";

    /// <summary>Key of the language skills (tags).</summary>
    public const string LanguageSkills = "dynamic_7124045";

    /// <summary>Key of the job family (list).</summary>
    public const string JobFamily = "dynamic_7124101";

    /// <summary>Key of the start date in the LMS (date).</summary>
    public const string LearningStart = "dynamic_7124102";

    /// <summary>Key of the language (list of two-letter codes).</summary>
    public const string Language = "dynamic_7124103";

    /// <summary>Key of the share of full time (decimal).</summary>
    public const string FullTimeShare = "dynamic_7124104";

    /// <summary>Domain of all addresses; <c>.example</c> is reserved and reaches nobody.</summary>
    public const string Domain = "acme-academy.example";

    /// <summary>Makes a company of <paramref name="people"/> employees; times are set before <paramref name="today"/> (2026-11-02 when absent).</summary>
    public static MadeUpCompany Create(int people, int seed, DateOnly? today = null) =>
        new("Acme Academy", new Workforce(people, seed, today ?? new DateOnly(2026, 11, 2)).Create(), MadeUpGroups.Tree);
}

/// <summary>One group of the learning platform.</summary>
/// <param name="Path">Names from the group to synchronise down to this one.</param>
/// <param name="IsPublic">Public groups pass learners on to their parents.</param>
public sealed record MadeUpGroup(IReadOnlyList<string> Path, bool IsPublic);
