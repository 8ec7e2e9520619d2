using System.Runtime.InteropServices;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>
/// The value of bringing two people of one area together. One first meeting outweighs the sum of all repeats. A repeat counts the weeks
/// since the last time. Serving a person who was left out before outweighs all first meetings.
/// </summary>
public sealed class PairValues
{
    /// <summary>Ten years. A longer time counts the same.</summary>
    public const int MostWeeks = 520;

    /// <summary>The most partners that anybody gets in one round.</summary>
    private const int MostPartners = 4;

    private const int Never = 0;

    private readonly Dictionary<int, int>[] _known;
    private readonly bool[] _wasLeftOut;

    public PairValues(IReadOnlyList<bool> wasLeftOut)
    {
        ArgumentNullException.ThrowIfNull(wasLeftOut);
        _wasLeftOut = [.. wasLeftOut];
        _known = [.. wasLeftOut.Select(_ => new Dictionary<int, int>())];
        First = ((long)MostWeeks * MostPartners * Math.Max(1, Count)) + 1;
        Fair = (First * MostPartners * Math.Max(1, Count)) + 1;
    }

    public int Count => _wasLeftOut.Length;

    /// <summary>The value of a first meeting.</summary>
    public long First { get; }

    /// <summary>The value of serving a person whom the last round left out.</summary>
    public long Fair { get; }

    /// <summary>Records that the two were brought together before. Of several times, the last one counts.</summary>
    public void Know(int one, int other, Duration ago)
    {
        var weeks = 1 + (int)Math.Clamp(ago.TotalDays / 7, 0, MostWeeks - 1);
        Note(one, other, weeks);
        Note(other, one, weeks);
    }

    /// <summary>Never brings the two together.</summary>
    public void Forbid(int one, int other) => (_known[one][other], _known[other][one]) = (Never, Never);

    public bool MayMeet(int one, int other) => Of(one, other) != Never;

    public bool IsFirst(int one, int other) => one != other && !_known[one].ContainsKey(other);

    /// <summary>Everyone with whom a meeting would not be the first, or must not happen.</summary>
    internal IEnumerable<int> KnownBy(int one) => _known[one].Keys;

    /// <summary>1 or more, or zero for two who must not meet.</summary>
    public long Of(int one, int other) => _known[one].TryGetValue(other, out var weeks) ? weeks : First;

    public bool WasLeftOut(int one) => _wasLeftOut[one];

    /// <summary>The value as the weight of an edge.</summary>
    public long Weight(int one, int other) => Of(one, other) is var value && value == Never
        ? 0
        : value + (_wasLeftOut[one] ? Fair : 0) + (_wasLeftOut[other] ? Fair : 0);

    /// <summary>The value of a group. Below zero when two in it must not meet.</summary>
    public long Of(IReadOnlyList<int> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var sum = 0L;
        for (var place = 0; place < group.Count; place++)
        {
            for (var other = place + 1; other < group.Count; other++)
                sum += Worth(group[place], group[other]);
        }

        return sum;
    }

    /// <summary>As <see cref="Of(int, int)"/>, but for two who must not meet so far below zero that nothing makes up for it.</summary>
    internal long Worth(int one, int other) => Of(one, other) is var value && value == Never ? -Fair : value;

    private void Note(int one, int other, int weeks)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known[one], other, out var exists);
        known = exists ? Math.Min(known, weeks) : weeks;
    }
}
