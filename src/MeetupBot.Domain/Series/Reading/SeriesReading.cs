namespace MeetupBot.Domain.Series.Reading;

/// <summary>What became of a typed rhythm: a series, a question, or one problem.</summary>
public abstract record SeriesReading
{
    private SeriesReading()
    {
    }

    /// <param name="Offers">What else may be wanted, such as the last Saturday instead of the fifth.</param>
    public sealed record Understood(SeriesWish Wish, IReadOnlyList<SeriesOffer> Offers) : SeriesReading;

    /// <summary>The text has several sensible meanings.</summary>
    public sealed record Choices(string Question, IReadOnlyList<SeriesOffer> Options) : SeriesReading;

    public sealed record Refused(string Message, IReadOnlyList<SeriesOffer> Fixes) : SeriesReading;
}

/// <summary>A way on.</summary>
/// <param name="Label">For a button.</param>
/// <param name="Text">The whole typed text, mended: read again, it says exactly this.</param>
public sealed record SeriesOffer(string Label, string Text);
