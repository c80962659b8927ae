using Passerelle.Core.Planning;

namespace Passerelle.Reporting.Text;

/// <summary>One glyph and one colour for each kind of change, the same on every surface; never the colour alone.</summary>
public sealed record Glyph(string Sign, string Colour)
{
    public static readonly Glyph Create = new("+", "green");
    public static readonly Glyph Update = new("~", "blue");
    public static readonly Glyph Move = new(">", "mediumpurple1");
    public static readonly Glyph Restore = new("↺", "teal");
    public static readonly Glyph Remove = new("-", "red");
    public static readonly Glyph Held = new("‖", "yellow");
    public static readonly Glyph Skip = new("!", "yellow");
    public static readonly Glyph Good = new("✓", "green");
    public static readonly Glyph Bad = new("✗", "red");
    public static readonly Glyph None = new("·", "grey");

    public static Glyph Of(PersonPlan person) =>
        person.Action switch
        {
            PersonAction.Create or PersonAction.Adopt => Create,
            PersonAction.Restore => Restore,
            PersonAction.Update => person.Changes.OfType<RemoveMembership>().Any() ? Move : Update,
            PersonAction.Remove => Remove,
            PersonAction.Held => Held,
            PersonAction.Skip => Skip,
            _ => None,
        };
}
