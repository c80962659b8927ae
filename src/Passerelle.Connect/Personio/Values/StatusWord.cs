using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.Values;

/// <summary>Both generations use the same four words, v1 in lower case and v2 in upper case.</summary>
internal static class StatusWord
{
    /// <summary>A word this version does not know, or none, is <see cref="EmploymentStatus.Unknown"/>: the person is left alone (rule S1).</summary>
    public static EmploymentStatus Parse(string? text) =>
        text?.Trim().ToUpperInvariant() switch
        {
            "ACTIVE" => EmploymentStatus.Active,
            "ONBOARDING" => EmploymentStatus.Onboarding,
            "LEAVE" => EmploymentStatus.Leave,
            "INACTIVE" => EmploymentStatus.Inactive,
            _ => EmploymentStatus.Unknown,
        };
}
