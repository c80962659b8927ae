namespace Passerelle.Sandbox.Personio;

/// <summary>Time zones by IANA name; a machine without zone data shows UTC offsets, which changes no date.</summary>
internal static class Zones
{
    public static TimeZoneInfo Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
