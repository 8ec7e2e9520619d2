namespace MeetupBot.Domain.Encounters;

/// <summary>
/// How much a shared thing says about two people: the rarer it is, the more. The sum over everything they share ranks who is likely to
/// get on with whom. Source: L. A. Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25 (2003)
/// 211–230, section 3: similarity(A, B) is the sum of 1 / log(frequency) over the shared items.
/// </summary>
public static class AdamicAdar
{
    /// <param name="frequency">How many have it: acquaintances of a shared acquaintance, guests of a shared meetup. Below 2 counts as 2.</param>
    public static double Weight(int frequency) => 1 / Math.Log(Math.Max(frequency, 2));
}
