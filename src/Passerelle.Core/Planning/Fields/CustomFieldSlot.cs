using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>A custom field that values can be written to.</summary>
/// <param name="Field">Null when this plan makes the field.</param>
/// <param name="Authorised">The only values the platform takes; null for any.</param>
internal sealed record CustomFieldSlot(string Source, string Name, FieldId? Field, CustomFieldType Type, IReadOnlySet<string>? Authorised);
