namespace MeetupBot.Domain.Coffee;

/// <summary>How much exact matching one round may do, counted in steps and never by a clock, so that the same seed gives the same round.</summary>
internal sealed class ExactBudget
{
    private const long Cubes = 2L * Pairing.MostExact * Pairing.MostExact * Pairing.MostExact;

    private long _left = Cubes;

    /// <returns>Whether an area of that many people can be solved exactly.</returns>
    public bool Take(int people)
    {
        var cost = (long)people * people * people;
        if (people > Pairing.MostExact || cost > _left)
            return false;
        _left -= cost;
        return true;
    }
}
