namespace MeetupBot.Application.Jobs;

/// <summary>Marks an <see cref="IChecksPeople{TPayload}"/> for which an earlier answer of a platform does not count.</summary>
#pragma warning disable CA1040 // A property would need an instance, and the answer is one of the class.
public interface IAsksAnew;
#pragma warning restore CA1040
