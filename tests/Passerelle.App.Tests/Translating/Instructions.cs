using System.Reflection;
using System.Reflection.Emit;

namespace Passerelle.App.Tests.Translating;

/// <summary>One instruction of compiled code.</summary>
/// <param name="Operand">A text, a whole number, the method that is called, or the offset that is jumped to; null for anything else.</param>
internal sealed record Instruction(int Offset, OpCode Code, object? Operand);

/// <summary>Reads the instructions of a method.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlyList<Instruction> Of(MethodBase method)
    {
        var found = new List<Instruction>();
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length; )
        {
            var from = at;
            var code = bytes[at] == 0xFE ? Codes[(short)(0xFE00 | bytes[at + 1])] : Codes[bytes[at]];
            at += code.Size;
            found.Add(new Instruction(from, code, OperandOf(method, code, bytes, ref at)));
        }

        return found;
    }

    private static object? OperandOf(MethodBase method, OpCode code, byte[] bytes, ref int at)
    {
        var (here, module) = (at, method.Module);
        at += code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, here)),
            _ => 4,
        };
        return code.OperandType switch
        {
            OperandType.InlineString => module.ResolveString(BitConverter.ToInt32(bytes, here)),
            OperandType.InlineMethod => module.ResolveMethod(BitConverter.ToInt32(bytes, here), TypesOf(method), MethodTypesOf(method)),
            OperandType.InlineI => BitConverter.ToInt32(bytes, here),
            OperandType.ShortInlineI => (int)(sbyte)bytes[here],
            OperandType.ShortInlineBrTarget => at + (sbyte)bytes[here],
            OperandType.InlineBrTarget => at + BitConverter.ToInt32(bytes, here),
            _ when code.Value >= OpCodes.Ldc_I4_0.Value && code.Value <= OpCodes.Ldc_I4_8.Value => code.Value - OpCodes.Ldc_I4_0.Value,
            _ => null,
        };
    }

    private static Type[] TypesOf(MethodBase method) => method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : [];

    private static Type[] MethodTypesOf(MethodBase method) => method.IsGenericMethod ? method.GetGenericArguments() : [];
}
