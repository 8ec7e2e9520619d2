namespace MeetupBot.Domain.Time.Zones;

/// <summary>What a person's words for a zone come to.</summary>
public abstract record ZoneFinding
{
    private ZoneFinding()
    {
    }

    public sealed record One(ZonePlace Place, ZoneRemark Remark) : ZoneFinding;

    /// <param name="Places">Two to 25 whose clocks differ, the most populous first.</param>
    public sealed record Several(IReadOnlyList<ZonePlace> Places) : ZoneFinding;

    /// <param name="Nearest">Up to five whose names are spelled alike; may be empty.</param>
    public sealed record None(IReadOnlyList<ZonePlace> Nearest) : ZoneFinding;
}
