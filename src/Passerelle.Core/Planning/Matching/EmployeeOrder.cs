using System.Globalization;
using Passerelle.Core.Source;

namespace Passerelle.Core.Planning.Matching;

/// <summary>The order of a plan's rows: numbers by value, before anything that is no number.</summary>
internal static class EmployeeOrder
{
    public static ulong Rank(EmployeeId id) =>
        ulong.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ulong.MaxValue;
}
