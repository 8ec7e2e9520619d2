namespace MeetupBot.Storage.Engine;

/// <summary>The tables that a statement reads and writes, one bit for each. See <see cref="TableWatch"/>.</summary>
internal readonly record struct TableUse(ulong Read, ulong Written)
{
    public const ulong Every = ulong.MaxValue;
}
