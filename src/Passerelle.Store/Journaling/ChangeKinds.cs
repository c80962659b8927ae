using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Passerelle.Core.Planning;

namespace Passerelle.Store.Journaling;

/// <summary>The name of each kind of change, as it stands in its JSON.</summary>
public static class ChangeKinds
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(Change)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    public static string Of(Change change) => Names[change.GetType()];

    /// <summary>Whether it is a change of a plan's row, and not a write of another kind.</summary>
    public static bool IsChange(string kind) => Names.Values.Contains(kind, StringComparer.Ordinal);
}
