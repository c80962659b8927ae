using System.Text.Json.Serialization;

namespace Passerelle.Sandbox.Personio.People;

/// <summary>What an employment can belong to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitKind>))]
public enum UnitKind
{
    Office,
    Department,
    Team,
    Subcompany,
    CostCenter,
}

/// <summary>An office, department, team, subcompany or cost centre; its id is the same in v1 and v2 (which is assumed of the real one).</summary>
/// <param name="TimeZone">IANA zone of an office; <see langword="null"/>: the account's.</param>
public sealed record Unit(UnitKind Kind, long Id, string Name, long? ParentId = null, string? TimeZone = null);
