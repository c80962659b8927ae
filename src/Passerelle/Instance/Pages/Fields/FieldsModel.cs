using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Fields;

/// <param name="Filled">How many people have a value in it.</param>
public sealed record FieldLine(PlatformCustomField Field, int Filled);

/// <param name="Trouble">What is wrong with what was typed; null for nothing.</param>
public sealed record FieldsModel(IReadOnlyList<FieldLine> Fields, string TypedName, string TypedType, string? Trouble);

/// <param name="Typed">The name as typed.</param>
/// <param name="Trouble">What is wrong with it; null for nothing.</param>
public sealed record FieldModel(FieldLine Line, string Typed, string? Trouble);
