using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>One page of the employee list.</summary>
/// <param name="Rows">How many records the page holds, readable or not.</param>
/// <param name="Limit">The page size the server says it used; it may lower the one asked for.</param>
/// <param name="Total">How many employees Personio announces; null when it does not.</param>
internal sealed record V1Page(IReadOnlyList<Employee> Employees, int Rows, int? Limit, int? Total)
{
    public static V1Page Parse(JsonElement body, V1Record reader)
    {
        var employees = new List<Employee>();
        var rows = 0;
        foreach (var record in body.ArrayAt("data"))
        {
            rows++;
            if (reader.Read(record) is { } employee)
            {
                employees.Add(employee);
            }
        }

        return new V1Page(employees, rows, body.CountAt("limit"), body.At("metadata")?.CountAt("total_elements"));
    }
}
