using System.Text.Json;

namespace Passerelle.Store.Tests.Homes;

/// <summary>All public properties as text, to compare records that hold lists; not by the store's own JSON, which is under test.</summary>
internal static class Everything
{
    public static string In<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Default);
}
