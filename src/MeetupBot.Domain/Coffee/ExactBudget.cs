namespace MeetupBot.Domain.Coffee;

/// <summary>Limits the exact matching of one round. It counts steps, not time, so that the same seed gives the same round.</summary>
internal sealed class ExactBudget
{
    private const long Cubes = 2L * Pairing.MostExact * Pairing.MostExact * Pairing.MostExact;

    /// <summary>The share of the budget for trying several odd ones out in one area.</summary>
    private const long TryingCubes = Cubes / 8;

    private long _left = Cubes;

    /// <returns>Whether an area with that many people can be solved exactly.</returns>
    public bool Take(int people) => Take(people, 1);

    /// <returns>How often an area with that many people can be solved exactly: at most once for each of them.</returns>
    public int Tries(int people)
    {
        var tries = (int)Math.Clamp(TryingCubes / Cube(people), 1, people);
        return Take(people, tries) ? tries : Take(people, 1) ? 1 : 0;
    }

    private static long Cube(int people) => Math.Max(1, (long)people * people * people);

    private bool Take(int people, int times)
    {
        var cost = Cube(people) * times;
        if (people > Pairing.MostExact || cost > _left)
            return false;
        _left -= cost;
        return true;
    }
}
