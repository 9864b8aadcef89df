-- Opens nothing itself: Neovim was started with the report. Waits for what the server says, asks as a writer does, and
-- writes what came of it as JSON into the file that ATTEST_RESULT names.
local result = {}

local function wait(what, condition)
  -- Runs the event loop until it holds, and looks again after each event.
  if not vim.wait(20000, condition, 10) then
    error('no ' .. what .. ' came')
  end
end

local function place(words)
  local line, column = unpack(vim.fn.searchpos('\\V' .. words, 'cw'))
  assert(line > 0, words .. ' is not in the report')
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

local function diagnostics()
  return vim.tbl_map(function(one)
    local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    return { code = one.code, source = one.source, severity = one.severity, text = table.concat(text, '\n') }
  end, vim.diagnostic.get(0))
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function run()
  wait('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  result.diagnostics = diagnostics()

  place('[@ferry]')
  vim.cmd('normal! ll')
  vim.lsp.buf.hover()
  wait('hover', function()
    return float() ~= nil
  end)
  result.hover = float()

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'The ferry to the islands sails on Mondays [@' })
  vim.cmd('normal! G$')
  local at = vim.lsp.util.make_position_params(0, 'utf-16')
  at.position.character = at.position.character + 1
  local completed = false
  vim.lsp.buf_request(0, 'textDocument/completion', at, function(problem, answer)
    completed = true
    assert(not problem, vim.inspect(problem))
    result.completion = vim.tbl_map(function(item)
      return item.label
    end, answer.items or answer)
  end)
  wait('completion', function()
    return completed
  end)

  -- The list of actions is shown by whatever the user has for lists; the first one is chosen.
  vim.ui.select = function(items, options, choose)
    result.actions = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  place('3 March 2024')
  vim.lsp.buf.code_action()
  wait('edit', function()
    return vim.fn.search('2 March 2024', 'nw') > 0
  end)
  wait('other diagnostics', function()
    return vim.tbl_isempty(vim.tbl_filter(function(one)
      return one.code == 'date-mismatch'
    end, vim.diagnostic.get(0)))
  end)
  result.line = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]

  place('ferry]')
  vim.opt.hidden = true
  vim.cmd(vim.api.nvim_replace_termcodes('normal! <C-]>', true, true, true))
  wait('source', function()
    return vim.fn.expand('%:t') == 'ferry.md'
  end)
  result.definition = vim.api.nvim_get_current_line()
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then
  result.problem = problem
end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.ATTEST_RESULT)
vim.cmd('qall!')
