namespace MeetupBot.Application.Interactions;

/// <summary>Holds the interaction of this scope, for services that need to know who acts.</summary>
internal sealed class CurrentInteraction
{
    private InteractionContext? _context;

    /// <exception cref="InvalidOperationException">The scope does not serve an interaction.</exception>
    public InteractionContext Context
    {
        get => _context ?? throw new InvalidOperationException("This transaction is not an interaction.");
        set => _context = value;
    }
}
