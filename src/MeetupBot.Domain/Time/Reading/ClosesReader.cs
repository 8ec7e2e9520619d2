namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads the moment at which a poll closes, in the grammar of <see cref="WhenReader"/>.</summary>
public static class ClosesReader
{
    /// <summary>
    /// Exactly one moment, never a whole day: a date without a time closes at 23:59 in the reader's zone. "2 days" says
    /// as much as "in 2 days".
    /// </summary>
    public static WhenReading Read(string? text, ReadingContext context) => PhraseReader.Read(text, context, isClosing: true);
}
