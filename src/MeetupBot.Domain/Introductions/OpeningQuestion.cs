namespace MeetupBot.Domain.Introductions;

/// <summary>Chooses with which of several questions an introduction begins.</summary>
public static class OpeningQuestion
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>
    /// The same for the same introduction, and none that one of the people was asked before, while there are others. The order begins at a
    /// place that follows from the introduction's random id.
    /// </summary>
    /// <param name="asked">The questions of their earlier introductions.</param>
    /// <param name="count">How many questions there are.</param>
    public static int Choose(IntroductionId id, IReadOnlySet<int> asked, int count)
    {
        var hash = id.Value.Aggregate(FnvOffset, (sum, letter) => unchecked((sum ^ letter) * FnvPrime));
        var first = (int)(hash % (uint)count);
        var free = Enumerable.Range(0, count).Select(step => (first + step) % count).Where(question => !asked.Contains(question));
        return free.FirstOrDefault(first);
    }
}
