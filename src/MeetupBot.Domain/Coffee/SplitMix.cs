namespace MeetupBot.Domain.Coffee;

/// <summary>
/// A random generator that gives the same numbers for the same seed on every machine and in every release. Not for secrets.
/// </summary>
/// <remarks>G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 17 (SplitMix64).</remarks>
internal sealed class SplitMix(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <param name="below">Above zero.</param>
    public int Next(int below)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)below, out _);
        }
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var place = items.Count - 1; place > 0; place--)
        {
            var other = Next(place + 1);
            (items[place], items[other]) = (items[other], items[place]);
        }
    }
}
