namespace Passerelle.Core.Planning.Wording;

/// <summary>The codes of the planner's own holds that are acted upon outside it.</summary>
public static class HoldCodes
{
    /// <summary>The removal of someone who holds another role than learner (rule S12).</summary>
    public const string HoldsRole = "holds-role";
}
