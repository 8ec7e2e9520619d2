namespace MeetupBot.Domain.Encounters;

/// <summary>
/// How much it says about two people that they share something: the rarer the thing, the more. The sum over all that they share ranks
/// who is likely to get on with whom. Source: L. A. Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25 (2003)
/// 211–230, section 3: similarity(A, B) is the sum of 1 / log(frequency) over the shared items.
/// </summary>
public static class AdamicAdar
{
    /// <param name="frequency">How many have it: the acquaintances of a shared acquaintance, the guests of a shared meetup. Below 2 counts as 2.</param>
    public static double Weight(int frequency) => 1 / Math.Log(Math.Max(frequency, 2));
}
