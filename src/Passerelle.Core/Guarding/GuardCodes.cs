namespace Passerelle.Core.Guarding;

/// <summary>The codes of the holds that guards make (rule R4).</summary>
public static class GuardCodes
{
    public const string Removals = "guard-removals";
    public const string Creations = "guard-creations";
    public const string Moves = "guard-moves";
    public const string Blank = "guard-blank";
}
